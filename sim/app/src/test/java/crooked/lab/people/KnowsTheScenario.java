package crooked.lab.people;

import crooked.scenario.Scenario;

/** Looks up. */
record KnowsTheScenario(Scenario scenario) {}
