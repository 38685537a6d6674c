/** The part of OData v4 that the AdminService speaks: options, filters, paging, metadata. */
@NullMarked
package io.mooring.lab.adminservice.odata;

import org.jspecify.annotations.NullMarked;
