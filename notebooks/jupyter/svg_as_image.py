"""Drawings in a notebook's HTML: some versions of nbconvert strip them of all but their letters."""

import re
from base64 import b64encode
from html import escape

from nbconvert.preprocessors import Preprocessor


ROOT = re.compile(r"<svg\b[^>]*>")
WIDTH = re.compile(r'\swidth="(\d+)')


def least_width(drawing):
    """Three quarters of the drawing's own, so that its letters of 12 pixels are never smaller than 9."""
    root = ROOT.search(drawing)
    width = root and WIDTH.search(root.group())
    return f' style="min-width: {int(width.group(1)) * 3 // 4}px"' if width else ""


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
                image = f'<img alt="{words}"{least_width(drawing)} src="data:image/svg+xml;base64,{source}">'
                output["data"] = {"text/html": f'<div style="overflow-x: auto">{image}</div>'}
        return cell, resources
