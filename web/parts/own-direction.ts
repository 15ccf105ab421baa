/**
 * For `attributes` of a field into which words of any language are typed:
 * Mantine's own `dir` goes to the box around it, where it changes nothing.
 */
export const OWN_DIRECTION = { input: { dir: "auto" } };
