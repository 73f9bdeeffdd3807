package io.marketimpact.event;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;

/**
 * A firm under study.
 *
 * @param security its share
 * @param name its name, for people
 * @param exchange the share's primary listing
 */
public record Subject(SecurityId security, String name, Exchange exchange)
    implements Serializable {}
