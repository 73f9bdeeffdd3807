package io.marketimpact.data.study;

import io.marketimpact.market.SecurityId;
import java.time.LocalDate;

/**
 * A day of a security.
 *
 * @param security the security
 * @param day the day
 */
public record SecurityDay(SecurityId security, LocalDate day) {}
