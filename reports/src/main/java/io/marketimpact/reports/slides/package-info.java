/**
 * A study on a few slides for PowerPoint and its kind: what stands on them, and the file, with
 * tables and charts that these programs edit.
 */
package io.marketimpact.reports.slides;
