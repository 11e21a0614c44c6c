@NullMarked
package dev.ambient.edge.bulk;

import org.jspecify.annotations.NullMarked;
