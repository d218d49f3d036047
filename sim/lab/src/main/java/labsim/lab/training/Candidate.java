package labsim.lab.training;

import labsim.lab.knowledge.Idea;

/**
 * An adopted trick that waits for, or is part of, a release.
 *
 * @param foreseenOom the gain expected of it when it was adopted
 */
record Candidate(Idea idea, double foreseenOom) {}
