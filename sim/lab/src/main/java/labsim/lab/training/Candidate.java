package labsim.lab.training;

import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.Prerequisite;

/**
 * An adopted trick that waits for, or is part of, a release.
 *
 * @param foreseenOom the gain expected of it when it was adopted
 * @param needs what the stack must hold before it can join
 */
record Candidate(Idea idea, double foreseenOom, Prerequisite needs) {}
