import { Command } from 'commander'
import { examples, type Finish } from './command.ts'

/** `kehoach preview` as its help tells it. */
export const previewCommand = (finish: Finish): Command =>
  new Command('preview')
    .description('xem trang in trong trình duyệt, tự cập nhật mỗi khi lưu tệp; chỉ ghi vào tệp khi có --sua')
    .argument('<tệp>', 'tệp .md hoặc .yaml')
    .option('--sua', 'thêm khung soạn thảo cạnh trang in; lưu vào chính tệp ấy')
    .option('--ho-so <tệp>', 'dùng hồ sơ cơ quan này, không tìm kehoach.yml cạnh tệp nguồn')
    .option('--port <số>', 'cổng của máy chủ trên máy này (mặc định: hệ thống chọn)')
    .option('--no-open', 'không mở trình duyệt, chỉ in địa chỉ')
    .addHelpText('after', examples('kehoach preview plan.md', 'kehoach preview plan.md --sua'))
    .action(async (file, options) => finish(await (await import('../commands/preview.ts')).preview(file, options)))
