"""The files of Jupyter's server: what its page does not list is not given out by its address either."""

from fnmatch import fnmatch

from tornado.web import HTTPError, StaticFileHandler
from traitlets import default

try:
    from notebook.files.handlers import FilesHandler
    from notebook.services.contents.largefilemanager import LargeFileManager
except ImportError:  # Notebook 7 is a page of Jupyter Server
    from jupyter_server.files.handlers import FilesHandler
    from jupyter_server.services.contents.largefilemanager import LargeFileManager


class ListedFiles(LargeFileManager):
    """Hides the names in hide_globs, by default from the list alone, wherever they stand in a path."""

    def should_list(self, name):
        # Some disks find a file by its name in other letters.
        return not any(fnmatch(name.lower(), glob.lower()) for glob in self.hide_globs)

    def _get_os_path(self, path):
        """Every way to a file goes through here."""
        if not all(self.should_list(name) for name in path.split("/")):
            raise HTTPError(404, f"not a file of this server: {path}")
        return super()._get_os_path(path)

    @default("files_handler_class")
    def _files_handler_class_default(self):
        # Jupyter's own for files on a disk reads them past this class.
        return FilesHandler

    @default("files_handler_params")
    def _files_handler_params_default(self):
        return {"path": self.root_dir} if issubclass(FilesHandler, StaticFileHandler) else {}
