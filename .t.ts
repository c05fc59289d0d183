import {WORKS,NOT_WORKS} from './src/extract/generic/vocabulary.ts';
for (const t of ['Ansteckende Wörter. Repräsentationen von AIDS','»Faszinieren«']) console.log(t, WORKS.exec(t)?.[0], NOT_WORKS.exec(t)?.[0]);
