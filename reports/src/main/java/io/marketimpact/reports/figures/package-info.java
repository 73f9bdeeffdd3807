/**
 * Charts with real text, painted on any canvas and as SVG. The only place that knows XChart and
 * Batik.
 */
package io.marketimpact.reports.figures;
