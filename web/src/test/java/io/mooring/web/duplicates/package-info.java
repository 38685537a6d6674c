@org.jspecify.annotations.NullMarked
package io.mooring.web.duplicates;
