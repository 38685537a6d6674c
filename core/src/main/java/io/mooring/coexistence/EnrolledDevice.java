package io.mooring.coexistence;

import io.mooring.wire.Column;
import java.util.Map;

/**
 * A device of an MDM's list.
 *
 * @param place where it stands in the list
 * @param identity by what it is known again in the MDM's next list
 */
record EnrolledDevice(String place, String identity, Map<Column, String> values) {}
