/** Tests on the firms' portfolio and on their abnormal returns day by day, jointly. */
package io.marketimpact.inference.portfolio;
