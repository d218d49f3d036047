package labsim.lab.assistants;

/**
 * How one task will be done.
 *
 * @param humanHours working hours of the human: own work, oversight, and what was handed back
 * @param assistantHours hours for which the human waits while the assistant works, day and night
 * @param gpuHours H100e-hours of forward passes
 * @param bugs failed attempts that review did not find
 */
public record Plan(double humanHours, double assistantHours, double gpuHours, int bugs) {}
