package io.mooring.web.devices;

import io.mooring.device.DeviceSummary;

/** The first row of a list that a person sees. */
record Standing(int number, DeviceSummary row) {}
