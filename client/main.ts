import './styles/fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './app.ts';
