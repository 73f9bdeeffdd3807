package io.marketimpact.event;

import io.marketimpact.market.SecurityId;
import java.io.Serializable;

/**
 * One firm touched by one event, before its day 0 is known.
 *
 * @param event the event
 * @param group firms whose results are tested together
 * @param security the firm
 * @param time when the news that touched the firm became public
 */
public record PlannedEvent(EventId event, GroupId group, SecurityId security, PublicationTime time)
    implements Serializable {}
