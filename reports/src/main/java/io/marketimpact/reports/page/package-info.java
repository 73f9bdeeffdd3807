/** What every page has in common: its style, its script and the policy that allows only these. */
package io.marketimpact.reports.page;
