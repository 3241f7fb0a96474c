// Starts every npm command. Runs on whatever Node is there (hence CommonJS and plain syntax): checks the Node version,
// installs packages when the lock file asks for it, then runs scripts/<command>.ts on the locked Node.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');

var root = path.resolve(__dirname, '..');
var command = process.argv[2] || '';
var rest = process.argv.slice(3);

function stop(message) {
  console.error('\n✗ ' + message + '\n');
  process.exit(1);
}

function major(version) {
  return Number(version.split('.')[0]);
}

if (major(process.versions.node) < 20) {
  stop('需要 Node.js 20 或更新的版本，现在是 ' + process.versions.node + '。请到 https://nodejs.org/ 安装 LTS 版本后重试。');
}
if (!/^[a-z-]+$/.test(command) || !fs.existsSync(path.join(root, 'scripts', command + '.ts'))) {
  stop('没有 "' + command + '" 这个命令。可用：start、dev、build、check、check-search、fix、new、report、train、bench、test。');
}
try {
  fs.accessSync(root, fs.constants.W_OK);
} catch (error) {
  stop('没有权限写入项目文件夹 ' + root + '。请换一个有写权限的文件夹，或修改它的所有者。');
}

/** Whether node_modules holds exactly what the lock file names (platform packages of other systems are allowed to be absent). */
function isInstalled() {
  try {
    var wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
    var present = JSON.parse(fs.readFileSync(path.join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.keys(wanted).every(function (key) {
      if (key === '') return true;
      if (!present[key]) return wanted[key].optional === true;
      return present[key].version === wanted[key].version && fs.existsSync(path.join(root, key));
    });
  } catch (error) {
    return false;
  }
}

function install() {
  console.log('正在安装依赖（只在首次运行或版本变化时需要）……');
  var args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  var npm = process.env.npm_execpath;
  var result = npm && /\.c?js$/.test(npm)
    ? childProcess.spawnSync(process.execPath, [npm].concat(args), { cwd: root, stdio: 'inherit' })
    : childProcess.spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0 || !isInstalled()) {
    stop('依赖没有装好（npm ci 失败）。请看上面 npm 的提示，确认能访问 npm 仓库后重试。');
  }
}

/** The locked Node that came with the packages; the running one serves where that is new enough. */
function findNode() {
  var names = ['node-' + process.platform.replace('win32', 'win') + '-' + process.arch, 'node-bin-' + process.platform + '-' + process.arch];
  for (var i = 0; i < names.length; i += 1) {
    var file = path.join(root, 'node_modules', names[i], 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (fs.existsSync(file) && childProcess.spawnSync(file, ['--version']).status === 0) return file;
  }
  var parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 22 || (parts[0] === 22 && parts[1] >= 18)) return process.execPath;
  return stop('这个系统（' + process.platform + ' ' + process.arch + '）没有随附的 Node，请自行安装 Node.js 22.18 或更新的版本后重试。');
}

if (!isInstalled()) install();
var node = findNode();
var env = Object.assign({}, process.env, {
  PATH: [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
});
var child = childProcess.spawn(node, ['--disable-warning=ExperimentalWarning', path.join(root, 'scripts', command + '.ts')].concat(rest), {
  cwd: root,
  env: env,
  stdio: 'inherit',
});
['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
  process.on(signal, function () {
    child.kill(signal);
  });
});
child.on('error', function (error) {
  stop('无法启动 Node：' + error.message);
});
child.on('exit', function (code, signal) {
  process.exit(signal ? 1 : code);
});
