package dev.scholarship.bootstrap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applicants in the form of the API, for whom the sample catalogue is known to say something. */
final class People {
    private People() {}

    /** Somebody who may have the scholarship of the Korean American Scholarship Foundation. */
    static ObjectNode eligible() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("residence", "US-CA")
                .put("level", "undergraduate")
                .put("level@study-start", "undergraduate")
                .put("ethnicity", "us:korean")
                .put("enrolment", "full-time")
                .put("enrolment@study-start", "full-time")
                .put("institution-place", "US-CA")
                .put("institution-place@study-start", "US-CA")
                .put("gpa", "3.0 on us4");
    }
}
