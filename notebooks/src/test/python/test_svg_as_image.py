"""Pages of notebooks show their drawings whole, whatever nbconvert lets stand of an SVG."""

import unittest

try:
    import nbformat
    from nbconvert import HTMLExporter
except ImportError as error:
    raise unittest.SkipTest(f"no nbconvert here: {error}")

from svg_as_image import least_width

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" stroke-width="1" width="720" height="9"><path d="M0 0h9v9z"/></svg>'


class SvgAsImageTest(unittest.TestCase):
    def test_a_drawing_is_an_image_of_its_own(self):
        output = nbformat.v4.new_output("display_data", {"image/svg+xml": DRAWING, "text/plain": 'a "b" < c'})
        cell = nbformat.v4.new_code_cell("1", outputs=[output])
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("text"), cell])

        page, _ = HTMLExporter(preprocessors=["svg_as_image.SvgAsImage"]).from_notebook_node(notebook)

        self.assertEqual(1, page.count('<img alt="a &quot;b&quot; &lt; c" style="min-width: 540px" src="data:image/svg+xml;base64,PHN2Zy'))
        self.assertIn('<div style="overflow-x: auto"><img ', page)
        self.assertNotIn("<path d=", page)

    def test_a_drawing_without_a_width_of_its_own_has_none_here(self):
        self.assertEqual("", least_width('<svg viewBox="0 0 9 9"><rect width="9"/></svg>'))


if __name__ == "__main__":
    unittest.main()
