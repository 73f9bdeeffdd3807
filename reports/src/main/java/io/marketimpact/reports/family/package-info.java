/** The report of a family of events. */
package io.marketimpact.reports.family;
