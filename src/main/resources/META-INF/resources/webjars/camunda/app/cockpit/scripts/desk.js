// What the desk adds to Cockpit: its cases. The parts come with the app's other files.
import {plugins} from '/app/cockpit/plugins.js';

export default await plugins();
