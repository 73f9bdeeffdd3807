/**
 * Files over HTTPS from vendors of prices, the SEC and feeds of news: bounded, patient, discreet.
 */
package io.marketimpact.data.fetch;
