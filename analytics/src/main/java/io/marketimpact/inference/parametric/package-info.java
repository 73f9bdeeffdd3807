/** Tests on the mean of the firms' abnormal returns over a standard error. */
package io.marketimpact.inference.parametric;
