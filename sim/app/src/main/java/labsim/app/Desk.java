package labsim.app;

import labsim.study.ensemble.Model;

/**
 * What every command works with.
 *
 * @param console where it speaks
 * @param model what it runs
 * @param build which labsim it is
 */
public record Desk(Console console, Model model, Build build) {}
