// ESLint rules of this repository alone.
import path from 'node:path';

const vagueNames = new Set(['common', 'helper', 'helpers', 'misc', 'util', 'utils']);

/** Reports files and folders whose name says nothing of what is in them; such places grow without end. */
const noVagueFileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { vague: '"{{name}}" does not say what is inside. Name the file after the one idea it holds.' },
  },
  create(context) {
    return {
      Program(node) {
        for (const segment of path.relative(context.cwd, context.filename).split(path.sep)) {
          const name = segment.split('.')[0].toLowerCase();
          if (vagueNames.has(name)) context.report({ node, messageId: 'vague', data: { name } });
        }
      },
    };
  },
};

export default { rules: { 'no-vague-file-name': noVagueFileName } };
