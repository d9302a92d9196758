import { createTransformer } from '@swc/jest';

/**
 * SWC, and before each module `Math` as a name of its own: the globals of a test's context are looked up through a call
 * into Node at every use, and simulations use Math some hundred million times.
 */
export default {
  createTransformer(options) {
    const swc = createTransformer(options);
    const own = (output) => ({ ...output, code: `const Math = globalThis.Math; ${output.code}` });
    return {
      ...swc,
      process: (...args) => own(swc.process(...args)),
      processAsync: async (...args) => own(await swc.processAsync(...args)),
    };
  },
};
