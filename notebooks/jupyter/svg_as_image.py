"""Drawings in a notebook's HTML: some versions of nbconvert strip them of all but their letters."""

from base64 import b64encode
from html import escape

from nbconvert.preprocessors import Preprocessor


class SvgAsImage(Preprocessor):
    """Makes each SVG an image of its own, in which no script runs, so that nobody need strip it."""

    def preprocess_cell(self, cell, resources, index):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            drawing = data.get("image/svg+xml")
            if drawing:
                # As HTML: templates fit such an image to a narrow page, and not the image of a drawing.
                words = escape(str(data.get("text/plain", "")), quote=True)
                source = b64encode(drawing.encode()).decode()
                output["data"] = {"text/html": f'<img alt="{words}" src="data:image/svg+xml;base64,{source}">'}
        return cell, resources
