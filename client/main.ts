import './styles/fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './app.ts';

/** Milliseconds after which the page goes on in a font that stands in. */
const patience = 1000;

// What is drawn before its font is there moves when it comes.
const font = document.fonts.load('1em Inter');
await Promise.race([Promise.allSettled([font]), new Promise((resolve) => setTimeout(resolve, patience))]);
document.body.append(document.createElement('fw-app'));
