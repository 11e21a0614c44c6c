/** X API v2 posts and pages, and compliance events of v2 and v1.1, in → mentions out. */
@NullMarked
package dev.ambient.edge.network.x;

import org.jspecify.annotations.NullMarked;
