package io.marketimpact.exposure;

import io.marketimpact.base.Interval;
import java.io.Serializable;

/**
 * What a company's filings alone allow of its revenue in a market, with nothing assumed and
 * whatever the company says elsewhere.
 *
 * @param line the filed line, the first of several
 * @param wholeCompany from and to, in millions, of all products
 * @param products from and to, in millions, of the products a restriction covers, as if they were
 *     covered for certain
 */
public record FiledRevenue(RevenueDisclosure line, Interval wholeCompany, Interval products)
    implements Serializable {}
