"""Drawings in a notebook's HTML: some versions of nbconvert strip them of all but their letters."""

from base64 import b64encode

from nbconvert.preprocessors import Preprocessor


class SvgAsImage(Preprocessor):
    """Makes each SVG an image of its own, in which no script runs, so that nobody need strip it."""

    def preprocess_cell(self, cell, resources, index):
        for output in cell.get("outputs", []):
            drawing = output.get("data", {}).get("image/svg+xml")
            if drawing:
                # Templates show a file of this name, here one without a place.
                output["svg_filename"] = "data:image/svg+xml;base64," + b64encode(drawing.encode()).decode()
        return cell, resources
