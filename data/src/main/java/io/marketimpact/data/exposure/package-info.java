/** Disclosures of revenue, company statements and assumptions, read into domain records. */
package io.marketimpact.data.exposure;
