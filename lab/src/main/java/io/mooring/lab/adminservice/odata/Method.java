package io.mooring.lab.adminservice.odata;

import java.util.SequencedMap;

/** A static method of a class, as the metadata declares it. */
public record Method(
    String of, String name, SequencedMap<String, EdmType> parameters, EdmType returns) {}
