/** The exchange calendars this program brings along. */
package io.marketimpact.data.calendar;
