/** A study's result as a report: blocks made from the result, and writers that render blocks. */
package io.marketimpact.reports;
