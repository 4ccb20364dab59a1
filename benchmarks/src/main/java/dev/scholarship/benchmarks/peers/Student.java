package dev.scholarship.benchmarks.peers;

import dev.scholarship.benchmarks.flat.Column;
import dev.scholarship.benchmarks.flat.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One applicant as an object with fields, as rules of Drools ask for them; everything is answered. */
public final class Student {

    private final Map<String, Reply> replies = new HashMap<>();
    private final String residence;
    private final String level;
    private final String enrolment;
    private final String gender;
    private final String institution;
    private final List<String> program;
    private final List<String> citizenship;
    private final List<String> ethnicity;
    private final List<String> service;
    private final List<String> membership;
    private final long gpa;
    private final long age;
    private final long credits;
    private final boolean need;
    private final boolean first;
    private final boolean rural;

    Student(List<Column> columns, List<Reply> all) {
        columns.forEach(column -> replies.put(column.name(), all.get(column.number())));
        residence = code("residence");
        level = code("level");
        enrolment = code("enrolment");
        gender = code("gender");
        institution = code("institution");
        program = codes("program");
        citizenship = codes("citizenship");
        ethnicity = codes("ethnicity");
        service = codes("service");
        membership = codes("membership");
        gpa = number("gpa");
        age = number("age");
        credits = number("last_term_credits");
        need = isYes("financial_need");
        first = isYes("first_generation");
        rural = isYes("rural_home");
    }

    private List<String> codes(String name) {
        return replies.get(name) instanceof Reply.Codes codes ? codes.words() : List.of();
    }

    private String code(String name) {
        return codes(name).stream().findFirst().orElse("");
    }

    private long number(String name) {
        return replies.get(name) instanceof Reply.Number(var number) ? number : Long.MIN_VALUE;
    }

    private boolean isYes(String name) {
        return replies.get(name) instanceof Reply.YesNo(var yes) && yes;
    }

    public String getResidence() {
        return residence;
    }

    public String getLevel() {
        return level;
    }

    public String getEnrolment() {
        return enrolment;
    }

    public String getGender() {
        return gender;
    }

    public String getInstitution() {
        return institution;
    }

    public List<String> getProgram() {
        return program;
    }

    public List<String> getCitizenship() {
        return citizenship;
    }

    public List<String> getEthnicity() {
        return ethnicity;
    }

    public List<String> getService() {
        return service;
    }

    public List<String> getMembership() {
        return membership;
    }

    public long getGpa() {
        return gpa;
    }

    /** The day of birth. */
    public long getAge() {
        return age;
    }

    public long getLast_term_credits() {
        return credits;
    }

    public boolean isFinancial_need() {
        return need;
    }

    public boolean isFirst_generation() {
        return first;
    }

    public boolean isRural_home() {
        return rural;
    }
}
