/** Trading volume and volatility around an event, beside the share's ordinary days. */
package io.marketimpact.inference.activity;
