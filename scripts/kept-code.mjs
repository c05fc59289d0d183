// Keeps what the engine compiled of a command, and the sources without their types, for the next time: loading them takes
// longer than reading most pages. Plain JavaScript, since it comes before what removes types.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Where the folder cannot be written nothing is kept. Engines before 22.8 cannot keep anything.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
