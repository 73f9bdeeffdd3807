/**
 * What tests judge and what they answer: a firm's evidence for one window, a test's result with its
 * reference distribution, and how far it can be trusted. The tests have packages of their own,
 * {@link io.marketimpact.inference.catalog.TestStatistics} lists them.
 */
package io.marketimpact.inference;
