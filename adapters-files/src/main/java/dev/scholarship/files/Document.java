package dev.scholarship.files;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One record of a file as JSON.
 *
 * @param place where it stands, for people
 * @param tree the record; not to be used where the remarks are fatal
 */
record Document(String place, JsonNode tree, Remarks remarks) {}
