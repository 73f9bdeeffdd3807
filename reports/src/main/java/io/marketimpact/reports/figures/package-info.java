/** Charts as SVG with real text. The only place that knows XChart. */
package io.marketimpact.reports.figures;
