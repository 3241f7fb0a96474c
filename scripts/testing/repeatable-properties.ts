// Property tests draw the same inputs in every run, so that a red build can be repeated. PROPERTY_SEED (a whole number) tries others.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_101) });
