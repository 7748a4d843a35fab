// Everything at once, for a script that is no module and so can load nothing later.
import './define_abcd';
import './define_attention';
import './define_pronoun';
