/** Tells a page that asks whether its visitor is human. */

/**
 * What such questions are made of, on Google's pages and by the usual services: Scholar's own form and Google's
 * (searxng:searx/engines/google_scholar.py, KimRasak/google-scholar-crawler), reCAPTCHA, hCaptcha, Cloudflare's
 * challenge, AWS WAF's, DataDome's and PerimeterX's.
 */
const QUESTIONS = [
  'form#gs_captcha_f',
  'form#captcha-form',
  'form[action*="/sorry/"]',
  'form#challenge-form',
  '#challenge-container',
  '#challenge-running',
  '#cf-challenge-running',
  '#px-captcha',
  'iframe[src*="/recaptcha/"][src*="/anchor"]:not([src*="size=invisible"])',
  'iframe[src*="hcaptcha.com/"]',
  'iframe[src*="challenges.cloudflare.com/"]',
  'iframe[src*="captcha-delivery.com/"]',
  'script[src*="/cdn-cgi/challenge-platform/"][src*="/orchestrate/"]',
].join();

/** Whether such a question stands in the document, one of `known` excepted: some pages carry one unseen from the start. */
export function challengesIn(document: Document): ReadonlySet<Element> {
  return new Set(document.querySelectorAll(QUESTIONS));
}
