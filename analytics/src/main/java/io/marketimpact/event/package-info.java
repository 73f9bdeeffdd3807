/**
 * From a piece of news to day 0: publication times, waves, who owns what was named, and the
 * alignment of an instant with the sessions of an exchange.
 */
package io.marketimpact.event;
