/** Exchanges, their trading sessions, half days and closures. */
package io.marketimpact.calendar;
