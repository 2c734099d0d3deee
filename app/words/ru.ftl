# Parts

part-house = Стаж
part-skip = К содержанию
part-rail = Разделы
part-nav = Основная
part-nav-dock = Основная, внизу экрана
part-reference = Справочник
part-more = Ещё
part-crumbs = Путь
part-find = Найти
part-language = Язык
part-theme = Тема
part-theme-light = Светлая
part-theme-auto = Как в системе
part-theme-dark = Тёмная
part-motto-1 = Двадцать рабочих дней.
part-motto-2 = Четыре недели. Один план.
part-week = { $n }-я неделя
part-awaits-signature = ждёт подписи
part-done = Готово
part-now = Сейчас
part-ahead = Впереди
part-ruler = { $n ->
    [one] Стажировка, { $n } рабочий день
    [few] Стажировка, { $n } рабочих дня
   *[many] Стажировка, { $n } рабочих дней
}
part-ruler-day = День { $n }, { $date }
part-ruler-today = День { $n }, { $date }, сегодня
part-pass = порог { $n }
part-scale = Попытки: { $marks }. Порог { $pass }
part-q-answered = Вопрос { $n }, есть ответ
part-q-answered-flagged = Вопрос { $n }, есть ответ, отмечен
part-q-open = Вопрос { $n }, без ответа
part-q-open-flagged = Вопрос { $n }, без ответа, отмечен
part-q-key-answered = есть ответ
part-q-key-open = без ответа
part-q-key-flagged = вернуться
part-q-key-current = на этой странице
part-error-400 = Запрос не разобрать
part-error-400-next = Вернитесь на страницу назад и отправьте форму ещё раз.
part-error-403 = Это действие не для вашей роли
part-error-403-next = Если так быть не должно, скажите наставнику или администратору.
part-error-404 = Такой страницы нет
part-error-404-next = Возможно, материал переехал: поищите по названию.
part-error-409 = Кто-то уже изменил это
part-error-409-next = Вернитесь и обновите страницу: на ней будет то, что записано сейчас.
part-error-410 = Срок ссылки вышел
part-error-410-next = Попросите прислать новую.
part-error-413 = Слишком длинно
part-error-413-next = Сократите текст и отправьте ещё раз. Записанное раньше на месте.
part-error-422 = Так записать нельзя
part-error-422-next = Вернитесь на страницу назад и проверьте, что отправляете.
part-error-429 = Слишком часто
part-error-429-next = Подождите минуту и повторите. Записанное раньше на месте.
part-error-500 = Что-то сломалось у нас
part-error-500-next = Отметки на месте, попробуйте через минуту.
part-error-503 = Сервер занят
part-error-503-next = Отметки на месте, попробуйте через минуту.
part-error-home = На главную
part-error-place = На страницу «{ $place }»
part-error-search = Найти

# Navigation

nav-today = Сегодня
nav-materials = Материалы
nav-checklists = Чек-листы
nav-exams = Экзамены
nav-plan = План и защита
nav-review = Проверка
nav-trainees = Стажёры
nav-defences = Защиты
nav-bank = Банк вопросов
nav-people = Люди
nav-code = Кодекс
nav-glossary = Глоссарий

# People and departments

trainee = Стажёр
mentor = Наставник
cohort = Поток
project = Проект «{ $name }»
role-trainee = стажёр
role-mentor = наставник
role-specialist = специалист: { $department }
role-head = руководитель: { $department }
role-hr = HR
role-author = автор материалов
role-admin = администратор
department-client-service = клиентский сервис
department-seo = SEO
department-ppc = контекстная реклама
department-implementation = внедрение
department-analytics = аналитика
department-content = дизайн и контент
department-finance = финансы и документы
department-hr = HR

# Common

all = Все
show = Показать
find = Найти
choose = Выберите
optional = необязательно
today = сегодня
done = Готово
now = Сейчас
ahead = Впереди
not-yet = Пока нет
signed = Подписан
not-signed = Не подписан
handed-in = Сдан
passed = Сдано
not-passed = Не сдано
not-yet-passed = Пока не сдано
returned = Вернули на доработку
returned-n = На доработке: { $n }
waits-review = Ждёт проверки
saved-at = Сохранено в { $at }
until = до { $day }
was-due = срок был до { $day }
of-n = из { $n }
n-of-m = { $n } из { $m }
n-of-m-done = { $n } из { $m } готово
min = { $n } мин
minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
   *[many] { $n } минут
}
minutes-word = { $n ->
    [one] минута
    [few] минуты
   *[many] минут
}
points = { $n ->
    [one] { $n } балл
    [few] { $n } балла
   *[many] { $n } баллов
}
percent = { $n } %
quoted = «{ $text }»

# Dates and waits

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
weekday-1 = пн
weekday-2 = вт
weekday-3 = ср
weekday-4 = чт
weekday-5 = пт
weekday-6 = сб
weekday-7 = вс
wait-minutes = { $n } мин
wait-hours = { $n } ч
wait-days = { $n } д

# Accounts

login-title = Вход
login-lead = Почта, на которую пришло приглашение.
login-demo = Это демонстрация: люди, проекты и числа вымышлены.
login-email = Почта
login-password = Пароль
login-enter = Войти
login-foot = Нет приглашения или забыт пароль? Новую ссылку выдаёт администратор.
invite-title = Выберите пароль
invite-lead = { $name }, после этого откроется ваш раздел. Ссылка из приглашения действует один раз.
invite-enter = Сохранить и войти
password-current = Текущий пароль
password-new = Новый пароль
password-again = Новый пароль ещё раз
password-hint = { $n ->
    [one] Не короче { $n } знака. Подойдёт фраза из нескольких слов.
    [few] Не короче { $n } знаков. Подойдёт фраза из нескольких слов.
   *[many] Не короче { $n } знаков. Подойдёт фраза из нескольких слов.
}
password-save = Сменить пароль
account-title = Профиль
account-leave = Выйти
account-sessions = Где открыт вход
account-password = Пароль
account-unknown-browser = Неизвестный браузер
account-seen = последний раз { $at }
account-here = этот браузер
account-end = Завершить
people-title = Люди
people-lead = Приглашения, роли и доступ.
people-link = Ссылка готова. Она видна только сейчас: скопируйте её и передайте лично.
people-all = Все, у кого есть запись
people-invite = Пригласить
people-name = Имя и фамилия
people-role = Роль
people-invite-send = Получить ссылку
people-new-link = Новая ссылка
people-disable = Закрыть доступ
people-enable = Открыть доступ
people-disabled = доступ закрыт
people-invited = приглашение ждёт, пароля ещё нет
settings-title = Настройки
settings-zone = Часовой пояс, например Europe/Moscow
settings-record = Рекорд пересдач
settings-record-hint = Сколько пересдач было у того, кто в итоге справился. Пустое поле ничего не показывает.
settings-save = Сохранить

# Today

today-day = { $n ->
    [1] Первый день
    [2] Второй день
    [3] Третий день
    [4] Четвёртый день
    [5] Пятый день
    [6] Шестой день
    [7] Седьмой день
    [8] Восьмой день
    [9] Девятый день
    [10] Десятый день
    [11] Одиннадцатый день
    [12] Двенадцатый день
    [13] Тринадцатый день
    [14] Четырнадцатый день
    [15] Пятнадцатый день
    [16] Шестнадцатый день
    [17] Семнадцатый день
    [18] Восемнадцатый день
    [19] Девятнадцатый день
    [20] Двадцатый день
   *[other] День { $n }
}
today-ahead = Начало { $day }
today-over = Дни программы позади
today-reader = стажёр, день { $n }
today-lead = { $week }. { $title }. { $left ->
    [0] На этот день всё.
    [1] Осталось одно дело.
    [one] Осталось { $left } дело.
    [few] Осталось { $left } дела.
   *[many] Осталось { $left } дел.
}
today-plan = План на день
today-empty = На этот день дел нет
today-empty-next = Можно начать следующий: материалы и чек-листы уже открыты.
today-tomorrow = Следующий день
today-late = Просрочено
today-late-n = { $n ->
    [one] { $n } дело
    [few] { $n } дела
   *[many] { $n } дел
}
today-soon = Ближайшие сроки
today-gate = До экзаменов
today-none = Стажировка ещё не назначена
today-none-title = Здесь появится план на каждый день
today-none-next = HR назначит поток, наставника и первый день. До этого ничего делать не нужно.
work-material = { $n ->
    [one] Материал, { $n } минута
    [few] Материал, { $n } минуты
   *[many] Материал, { $n } минут
}
work-checklist = { $left ->
    [0] Все пункты подписаны: { $all }
    [one] Остался { $left } пункт из { $all }
    [few] Осталось { $left } пункта из { $all }
   *[many] Осталось { $left } пунктов из { $all }
}
work-checklist-waits = Отправлено, ждёт подписи наставника
work-code = Главы, короткие ситуации и подпись
work-exam-time = { $n ->
    [one] { $n } минута без перерыва
    [few] { $n } минуты без перерыва
   *[many] { $n } минут без перерыва
}
work-plan = План работ
work-plan-detail = Текст, который прочитает комиссия
work-defence = Защита плана
work-defence-detail = Доклад и вопросы комиссии
do-read = Читать
do-open = Открыть
do-write = Написать
ruler-mentor = Наставник
ruler-code = Кодекс
ruler-exam = Экзамен
ruler-plan = План
ruler-defence = Итог

# Materials

materials-lead = Уроки по направлениям, у каждого указано время чтения.
materials-sum = Прочитано { $read }, осталось { $left }
materials-find = Найти материал
materials-find-example = Например, минус-слова
materials-none = По запросу «{ $q }» ничего
materials-none-next = Уберите фильтр или спросите наставника.
materials-clear = Убрать фильтры
materials-track = Направление
materials-unread = Только непрочитанные
materials-renewed = Текст обновился
track-role = Роль
track-process = Процесс
track-client = Общение с клиентом
track-finance = Документы и финансы
track-implementation = Внедрение
track-seo = SEO
track-ppc = Контекстная реклама
track-analytics = Аналитика
track-tools = Инструменты
reader-toc = Содержание
reader-about = { $n ->
    [one] { $n } минута, сверено { $day }
    [few] { $n } минуты, сверено { $day }
   *[many] { $n } минут, сверено { $day }
}
reader-fallback = Английского текста пока нет
reader-fallback-next = Урок показан по-русски. Если нужна помощь, спросите наставника.
reader-check = Проверьте себя
reader-check-n = Вопрос { $n } из { $all }
reader-check-answer = Показать ответ
reader-sources = Источники
reader-owner = За текст отвечает { $owner }. Сверено { $checked }, следующая сверка до { $review }.
reader-renewed = Текст обновился после вашей отметки
reader-renewed-next = Прежняя отметка сохранена. Перечитайте и отметьте новую редакцию.
reader-confirm = Материал прочитан, понятно, где применить
reader-confirm-hint = Наставник увидит отметку и время. Вопрос можно оставить ниже.
reader-question = Вопрос наставнику
reader-sign = Отметить прочитанным
reader-signed = Материал прочитан

# Checklists

checklists-lead = Что проверить руками. Подпись проверяющего закрывает пункт.
checklist-lead = Когда: { $when }. Отмечайте пункт, когда готово и приложено подтверждение. Подпись проверяющего закрывает пункт.
checklist-items = Пункты
checklist-item-n = Пункт { $n }
checklist-not-yet = Пока нет
checklist-done = Готово
checklist-na = Не требуется
checklist-evidence = Подтверждение: ссылка или номер задачи
checklist-note = Заметка или причина
checklist-wants-evidence = нужно подтверждение
checklist-send = Отправить на проверку
checklist-all-signed = Всё подписано
checklist-signed = Подписано
checklist-waiting = Ждёт проверки
checklist-returned = На доработке
checklist-open = Осталось сделать
checklist-bar = Подписано { $signed }, ждёт проверки { $waiting }, на доработке { $returned }, осталось { $open }

# Code

code-title = Кодекс аккаунт-менеджера
code-lead = Редакция { $version } от { $date }
code-signed = Кодекс подписан, редакция { $version }
code-sign-lead = Когда все главы прочитаны, ответьте на короткие ситуации и подпишите кодекс.
code-sign-go = К подписи
code-sign-title = Подпись кодекса
code-sign-rules = Выберите, как поступить в каждой ситуации. Если ответ расходится с кодексом, страница назовёт принцип: перечитайте его и ответьте ещё раз. Число попыток не ограничено.
code-situation = Ситуация { $n } из { $all }
code-wrong = Кодекс советует иначе
code-reread = Перечитать принцип P{ $n }
code-confirm = Кодекс прочитан, работаю по нему
code-name = Имя и фамилия
code-name-hint = Так же, как в профиле: это ваша подпись.
code-sign-do = Подписать кодекс

# Exams: list and door

exams-lead = { $n ->
    [one] Для итога нужно сдать { $n } экзамен из { $all }.
    [few] Для итога нужно сдать { $n } экзамена из { $all }.
   *[many] Для итога нужно сдать { $n } экзаменов из { $all }.
}
entry-locked = { $n ->
    [one] Закрыт, впереди { $n } дело
    [few] Закрыт, впереди { $n } дела
   *[many] Закрыт, впереди { $n } дел
}
entry-start = Открыта попытка { $n }
entry-resume = Попытка идёт
entry-grading = Кейсы на проверке
entry-opens = Откроется { $at }
entry-waits = Не раньше { $at }: ждёт условия или разрешения
entry-waits-condition = Ждёт выполнения условия
entry-waits-permission = Ждёт разрешения
entry-passed = Экзамен сдан
entry-exhausted = Попыток больше нет
entry-over = Стажировка завершена
exam-questions = Вопросы
exam-time = Время
exam-pass = Порог
exam-try = Попытка
exam-try-n = Попытка { $n }
exam-try-score = { $n }-я: { $score }
exam-tries = { $n ->
    [one] Использована { $n } попытка из { $max }
    [few] Использованы { $n } попытки из { $max }
   *[many] Использовано { $n } попыток из { $max }
}
exam-retakes = { $n ->
    [0] без пересдач
    [one] { $n } пересдача
    [few] { $n } пересдачи
   *[many] { $n } пересдач
}
exam-record = { $n ->
    [one] Рекорд агентства: { $n } пересдача. Это не приговор.
    [few] Рекорд агентства: { $n } пересдачи. Это не приговор.
   *[many] Рекорд агентства: { $n } пересдач. Это не приговор.
}
exam-past = Попытки
exam-trial = Пробный вариант: короче полного экзамена
exam-topics = Темы
exam-topic = Тема
exam-weight = Вес
exam-critical = критическая
exam-critical-rule = в критических темах не ниже { $n } %
exam-how = Как всё устроено
exam-rule-clock = Время идёт с первой страницы
exam-rule-clock-text = Часы серверные: закрытая вкладка их не остановит, а сохранённые ответы не потеряются. Когда время выйдет, они сдадутся сами.
exam-rule-save = Ответы сохраняются сами
exam-rule-save-text = Время последнего сохранения видно вверху. Если связь пропадёт, там будет число несохранённых ответов; не закрывайте страницу. Без скриптов сохраняют кнопки внизу.
exam-rule-back = К любому вопросу можно вернуться
exam-rule-back-text = Пропуски видны в сетке вопросов, ответ можно менять до сдачи.
exam-rule-cases = Кейсы проверяет человек
exam-rule-cases-text = { $n ->
    [one] В попытке { $n } кейс. Наставник или специалист отдела поставит уровень и напишет комментарий, после этого появится результат.
    [few] В попытке { $n } кейса. Наставник или специалист отдела поставит уровень и напишет комментарий, после этого появится результат.
   *[many] В попытке { $n } кейсов. Наставник или специалист отдела поставит уровень и напишет комментарий, после этого появится результат.
}
exam-rule-honour = Отвечаете самостоятельно
exam-rule-honour-text = Можно: калькулятор и черновик. Нельзя: справочники, подсказки других людей и нейросети.
gate-start = Начать сейчас?
gate-start-text = { $n ->
    [one] Нужна { $n } минута без встреч. Остановить время нельзя.
    [few] Нужны { $n } минуты без встреч. Остановить время нельзя.
   *[many] Нужно { $n } минут без встреч. Остановить время нельзя.
}
gate-honour = Правила понятны, отвечаю самостоятельно
gate-start-go = Начать экзамен
gate-extra-time = Если вам нужно больше времени по здоровью, скажите наставнику до начала.
gate-resume = Попытка идёт
gate-resume-text = Сохранённые ответы на месте, время идёт по часам сервера.
gate-resume-go = Вернуться к вопросам
gate-locked = Пока закрыто
gate-locked-text = Экзамен откроется, когда будет готово всё из списка.
gate-grading-text = Ответы сохранены. Результат появится, когда человек проверит кейсы.
gate-attempt-go = Открыть попытку
gate-wait = Следующая попытка
gate-wait-text = Попытка { $n } откроется не раньше этого времени и когда выполнены оба пункта.
gate-paused-text = Пауза перед попыткой { $n } прошла. Она откроется, когда выполнены оба пункта.
gate-permission = Разрешает { $who }
allows-mentor = наставник
allows-head = руководитель клиентского сервиса
gate-passed-text = Больше сдавать не нужно. Результаты по темам открываются из списка попыток.
gate-exhausted-text = Все результаты сохранены. Что дальше, решает руководитель клиентского сервиса: поговорите с наставником.
gate-over-text = Новых попыток нет: решение по стажировке оформлено. Все результаты сохранены.

# Exams: questions and answers

kind-single = Один ответ
kind-multiple = Несколько ответов
kind-truefalse = Верно или неверно
kind-short = Короткий ответ
kind-number = Число
kind-match = Соответствие
kind-order = Порядок
kind-case = Кейс
question-n = Вопрос { $n }
answer-true = Верно
answer-false = Неверно
answer-short = Ваш ответ, несколько слов
answer-number = Ваш ответ, число
answer-case = Ваш ответ
answer-order = Выберите номер для каждого шага, начиная с первого.
exam-skip = К вопросам
exam-answered = { $n } из { $m } с ответом
exam-side = Время идёт по часам сервера. Если связь пропадёт, не закрывайте страницу: отправка повторится сама, а вверху видно, сколько ответов не сохранено.
exam-page = Вопросы { $from }–{ $to }
exam-until = до { $at }
exam-timer = Осталось времени
exam-left-10 = Осталось десять минут
exam-left-5 = Осталось пять минут
exam-left-1 = Осталась одна минута
exam-nothing-saved = Сохранённых ответов пока нет
exam-saving = Сохраняем
exam-saved = Ответы сохранены
exam-saved-at = Ответы сохранены в { $at }
exam-not-saved = Не сохранено: { $n }
exam-closed = Попытка закрыта. Обновите страницу
exam-back = Назад
exam-next = Дальше
exam-save = Сохранить
exam-finish = Завершить
exam-to-finish = К сдаче
finish-title = Сдать экзамен?
finish-answered = С ответом
finish-open = Без ответа
finish-until = Время до
finish-open-list = Остались без ответа:
finish-text = После сдачи ответы изменить нельзя.
finish-do = Сдать
finish-back = Вернуться к вопросам

# Exams: result

result-handed-in = Сдано { $at }
result-by-time = Время вышло. Сданы ответы, сохранённые до { $at }
result-waiting = { $n ->
    [one] Ответы сохранены. { $n } кейс проверит наставник или специалист отдела, и результат появится здесь.
    [few] Ответы сохранены. { $n } кейса проверит наставник или специалист отдела, и результат появится здесь.
   *[many] Ответы сохранены. { $n } кейсов проверит наставник или специалист отдела, и результат появится здесь.
}
result-passed-lead = Порог взят, критические темы тоже. Больше сдавать не нужно.
result-short = { $n ->
    [one] До порога не хватило { $n } балла.
    [few] До порога не хватило { $n } баллов.
   *[many] До порога не хватило { $n } баллов.
}
result-critical = Ниже порога критические темы: { $topics }. Начните с них.
result-change = К прошлой попытке { $by }.
result-topics = По темам
result-topics-meta = порог считается по сумме и по критическим темам
result-points = Доля баллов
result-total = Итог
result-again = Повторить
result-fine = не нужно
result-notch = засечка: доля баллов в прошлой попытке
result-no-questions = Вопросы и ключи не показываются: банк служит и следующим попыткам. Полный разбор проходит с наставником.
result-comments = Комментарии к кейсам
result-case = Уровень { $level }. { $comment }
result-next = Следующая попытка
result-pause = Пауза нужна, чтобы успеть перечитать. Вопросы в новой попытке другие.
result-step = Следующий шаг: план работ и его защита.
result-to-exam = К экзамену

# Review

review-title = На проверку
review-lead = { $n ->
    [0] Всё проверено.
    [one] Ждёт { $n } работа.
    [few] Ждут { $n } работы. Сначала те, что ждут дольше.
   *[many] Ждёт { $n } работ. Сначала те, что ждут дольше.
}
review-empty = Пока ничего не ждёт проверки
review-empty-next = Чек-листы, кейсы и пересдачи появятся здесь, как только стажёр их отправит.
review-case = Кейсы: { $exam }, попытка { $n }
review-checklist = { $n ->
    [one] { $title }: { $n } пункт
    [few] { $title }: { $n } пункта
   *[many] { $title }: { $n } пунктов
}
review-retake = Пересдача: { $exam }, попытка { $n }
review-of = Стажёр: { $name }
review-sign-n = { $n ->
    [one] Подписать { $n } пункт
    [few] Подписать { $n } пункта
   *[many] Подписать { $n } пунктов
}
review-return = Вернуть
review-return-why = Что исправить
case-title = Проверка кейсов
case-lead = { $name }. { $exam }, попытка { $n }, сдано { $at }.
case-n = Кейс { $n } из { $of }
case-question = Вопрос
case-answer = Ответ
case-no-answer = Ответа нет.
case-good = Что есть в хорошем ответе
case-level = Уровень
case-comment = Комментарий
case-comment-hint = Стажёр прочитает его вместе с результатом: что получилось и чего не хватило.
case-grade = Поставить оценку
retake-title = Пересдачи
retake-none = Сейчас ни одна пересдача не ждёт
retake-opens = попытка { $n }, не раньше: { $at }
retake-topics = Темы ниже порога
retake-condition = Условие
retake-note = Что сделано
retake-note-hint = Когда, с кем и что разобрали. Запись останется в истории.
retake-record = Записать условие
retake-record-allow = Записать и разрешить
retake-allow-text = Условие выполнено и записано. Пересдача ждёт вашего разрешения.
retake-allow = Разрешить пересдачу
retake-allowed = Пересдача разрешена

# Trainees

trainees-lead = { $n ->
    [0] Никого с такими условиями
    [one] { $n } стажёр
    [few] { $n } стажёра
   *[many] { $n } стажёров
}
trainees-find = Имя или проект
trainees-filters = Фильтры
trainees-all = Все потоки
trainees-none = По этим условиям никого
trainees-none-next = Уберите фильтр или посмотрите все потоки.
trainees-day = День
trainees-day-n = { $n } из { $all }
trainees-ahead = впереди
trainees-over = дни прошли
trainees-best = Лучший балл
trainees-state = Состояние
state-on-plan = По плану
state-late = { $n ->
    [one] Просрочено { $n } дело
    [few] Просрочено { $n } дела
   *[many] Просрочено { $n } дел
}
state-to-decide = Ждёт решения
state-to-register = Ждёт оформления
filter-on-plan = По плану
filter-late = С просрочкой
filter-to-decide = Ждут решения
filter-to-register = Ждут оформления
filter-closed = С итогом
person-lead = { $n ->
    [0] Старт впереди
   *[other] День { $n }
}, поток «{ $cohort }», наставник { $mentor }
person-history = История

# History

event-signed-in = Вход
event-sign-in-refused = Вход не удался
event-password-set = Пароль сменён
event-person-invited = Приглашение выдано
event-invite-renewed = Новая ссылка выдана
event-person-disabled = Доступ закрыт
event-person-enabled = Доступ открыт
event-settings-changed = Настройки изменены
event-material-signed = Материал прочитан
event-code-signed = Кодекс подписан
event-checklist-saved = Чек-лист отправлен
event-checklist-signed = Пункты чек-листа подписаны
event-checklist-returned = Пункт чек-листа возвращён
event-exam-started = Попытка начата
event-exam-handed-in = Попытка сдана
event-exam-handed-in-by-time = Время вышло, попытка сдана
event-case-graded = Кейс оценён
event-exam-graded = Результат экзамена готов
event-retake-condition = Условие пересдачи записано
event-retake-allowed = Пересдача разрешена
event-plan-handed-in = План сдан
event-defence-convened = Защита назначена
event-sheet-in = Оценка члена комиссии сдана
event-defence-graded = Результат защиты готов
event-outcome-decided = Решение подписано
event-outcome-registered = Решение оформлено

# Plan and defence

plan-title = План работ «{ $project }»
plan-lead-heard = По этому тексту прошла защита.
plan-lead = Этот текст прочитает комиссия, по нему пойдут вопросы на защите.
plan-label = Текст плана
plan-hint = { $n ->
    [one] Не короче { $n } знака. До назначения защиты план можно сдать заново.
    [few] Не короче { $n } знаков. До назначения защиты план можно сдать заново.
   *[many] Не короче { $n } знаков. До назначения защиты план можно сдать заново.
}
plan-hand-in = Сдать план
plan-handed-in = План сдан { $at }
plan-questions = О чём обычно спрашивают
defences-lead = Назначенные защиты: где вы в комиссии и где защищаются ваши стажёры.
defences-none = Защит пока нет
defences-none-next = Когда план сдан, защиту назначают в карточке стажёра. После этого она появится здесь.
defence-at = Защита: { $at }
defence-hidden = Результат откроется, когда оценки сдаст вся комиссия.
defence-sheets = сдано оценок: { $n }
defence-graded = Результат готов
defence-your-turn = Ждёт вашей оценки
defence-scoring = Комиссия оценивает
defence-convene = Назначить защиту
convene-lead = В комиссии разные люди: председатель, специалист и аккаунт-менеджер в роли клиента. Наставник присутствует и не оценивает.
convene-date = День
convene-hour = Начало
convene-do = Назначить
seat-chair = Председатель
seat-chair-hint = Руководитель клиентского сервиса.
seat-specialist = Специалист
seat-specialist-hint = Из SEO или контекстной рекламы.
seat-client = Клиент
seat-client-hint = Аккаунт-менеджер из другой группы: спрашивает как клиент.
hearing-lead = { $name }, наставник { $mentor }. Защита: { $at }.
hearing-plan = Текст плана
hearing-panel = Комиссия
hearing-scores = оценивает
hearing-in = оценка сдана
hearing-hidden = Оценки коллег откроются, когда сдадут все.
hearing-attends = Вы присутствуете без оценки. Протокол откроется, когда комиссия сдаст все оценки.
hearing-pass = Порог
hearing-rule = Ниже порога, но не меньше { $rework }: доработка. Слабый критический критерий тоже ведёт к ней.
hearing-strength = Сильная сторона
hearing-improve = Что доработать до старта
hearing-hand-in = Сдать оценку
hearing-protocol = Протокол
hearing-capped = После доработки засчитывается не больше { $n }.
hearing-mean = Среднее
hearing-disputed = мнения разошлись
rubric-head = Критерий и вес
rubric-weight = вес { $n }
rubric-weight-critical = вес { $n }, критический
verdict-passed = Защита пройдена
verdict-rework = Нужна доработка
verdict-failed = Защита не пройдена

# Outcome

outcome-title = Итог стажировки
outcome-open = Открыть заключение
outcome-cohort = Поток «{ $cohort }», с { $from }
outcome-exams = Экзамены и защита
outcome-work = Работа
outcome-to = Новый отдел: { $department }
outcome-by = { $name }, { $at }
outcome-head = Руководитель клиентского сервиса
outcome-signatures = Подписи
outcome-waits-head = Решения пока нет. Его принимает руководитель клиентского сервиса.
outcome-waits-hr = ждёт подписи
outcome-decide = Решение
outcome-again = Решение уже есть. Новая запись встанет рядом, прежняя сохранится.
outcome-department = Отдел
outcome-department-when = для перевода
outcome-reason = Основание
outcome-reason-hint = { $n ->
    [one] Факты, на которых стоит решение, не короче { $n } знака.
    [few] Факты, на которых стоит решение, не короче { $n } знаков.
   *[many] Факты, на которых стоит решение, не короче { $n } знаков.
}
outcome-talked = Разговор со стажёром состоялся до записи. Без него нельзя записать «не пройдено».
outcome-sign = Подписать решение
outcome-final = После подписи изменить решение можно только новой записью. Стажёр увидит его, когда HR оформит.
outcome-register = Оформление
outcome-register-text = Решение подписано: { $name }. После оформления его увидит стажёр.
outcome-register-do = Оформить решение
outcome-full-am = Аккаунт-менеджер
outcome-full-am-next = Свои проекты с поддержкой наставника.
outcome-trainee-mentor = Стажёр с наставником
outcome-trainee-mentor-next = Проекты вместе с наставником, план и дата нового решения.
outcome-transfer = Перевод в другой отдел
outcome-transfer-next = Встреча трёх сторон, новый наставник и план.
outcome-not-passed = Стажировка не пройдена
outcome-not-passed-next = Сначала разговор, затем письменная обратная связь.
outcome-withdrew = Уход по своему решению
outcome-withdrew-next = Выходной разговор, доступы закрываются, досье сохраняется.
outcome-deferred = Решение отложено
outcome-deferred-next = Экзамен или защита ещё открыты. Когда завершатся, нужна новая запись.
month-over = Стажировка завершена: { $outcome }
month-over-next = Всё сделанное сохранено, материалы можно читать. Новые отметки уже не ставятся.
month-over-go = Решение и основание
missing-exams = Сдано экзаменов: { $passed }, нужно { $n }.
missing-retakes = Пересдач экзамена больше { $n }.
missing-defence = Нет пройденной защиты от { $n } баллов.
missing-work = Подписаны не все уроки, чек-листы и кодекс.
missing-reviews = Нет недельных оценок со средним от { $n }.
missing-index = Нет индекса от { $n }.
missing-nothing-failed = Результаты этого не показывают: попытки и защита не исчерпаны.
missing-nothing-open = Открытых экзаменов и доработок нет, решать можно сейчас.

# Bank, glossary, search

bank-lead = Сколько вопросов в каждой теме и сколько берёт одна попытка. Ключи видны только здесь.
bank-items = { $n ->
    [one] { $n } действующий вопрос
    [few] { $n } действующих вопроса
   *[many] { $n } действующих вопросов
}
bank-auto = Автопроверка
bank-cases = Кейсы
bank-drawn = В попытке
bank-right = верный вариант
bank-practice = из практики
bank-inactive = не в экзамене
glossary-lead = Слова, которые звучат на встречах и стоят в документах.
glossary-empty = Терминов пока нет
search-title = Поиск
search-lead = По названиям и подзаголовкам материалов, чек-листам, кодексу, глоссарию и экзаменам.
search-label = Что найти
search-none = По запросу «{ $q }» ничего
search-none-next = Попробуйте другое слово, откройте список материалов или спросите наставника.
kind-material = Материал
kind-checklist = Чек-лист
kind-principle = Принцип кодекса
kind-term = Термин
kind-exam = Экзамен

# Problems

problem-nothing-lost = Сохранённое раньше на месте. Введённый текст остался в полях, кроме паролей.
problem-sign-in = Войдите, чтобы продолжить.
problem-session-ended = Сеанс закончился раньше, чем пришла форма. Заполненное на месте: проверьте и отправьте ещё раз.
problem-missing = Этого здесь нет. Проверьте адрес или начните с первой страницы.
problem-not-yours = Этого здесь нет. Проверьте адрес или начните с первой страницы.
problem-stale = Пока страница была открыта, запись изменилась. Посмотрите, что записано сейчас, и отправьте ещё раз.
problem-too-many = Слишком много попыток подряд. Подождите минуту и повторите.
problem-too-large = Слишком длинно. Сократите текст и отправьте ещё раз.
problem-foreign-origin = Форма пришла с другого сайта, запись не сделана. Откройте страницу здесь и отправьте ещё раз.
problem-busy = Сервер занят, запись не сделана. Повторите через минуту.
problem-broken = Что-то сломалось у нас. Отметки на месте, попробуйте через минуту.
problem-time-up = Время попытки вышло. Сданы ответы, сохранённые вовремя.
problem-handed-in = Это уже сдано и больше не меняется. Обновите страницу, чтобы увидеть, что записано.
problem-no-such-item = Такого вопроса в этой попытке нет. Обновите страницу и ответьте ещё раз.
problem-honour-not-signed = Попытка не начата. Примите правило о самостоятельных ответах и начните снова.
problem-not-open = Сейчас это закрыто. Что ещё нужно и когда откроется, написано на странице.
problem-already-graded = Этот кейс уже оценён, первая оценка осталась. Обновите страницу, чтобы увидеть её.
problem-bad-level = Такого уровня нет. Выберите один из показанных.
problem-comment-missing = Не хватает комментария. Напишите, что получилось и чего не хватило.
problem-text-too-short = Текст слишком короткий. Допишите его и отправьте ещё раз.
problem-text-too-long = Текст слишком длинный. Сократите его и отправьте ещё раз.
problem-evidence-missing = Не хватает подтверждения. Добавьте ссылку или номер задачи к пунктам, которые его требуют.
problem-reason-missing = Не хватает причины. Напишите, почему пункт возвращён или не требуется.
problem-already-signed = Этот пункт уже подписан и не меняется. Обновите страницу.
problem-nothing-to-sign = Подписывать сейчас нечего. Обновите страницу: возможно, всё уже подписано.
problem-test-not-passed = Кодекс пока не подписан. Перечитайте названные принципы и ответьте ещё раз.
problem-name-differs = Имя не совпадает с профилем. Напишите его так же.
problem-not-confirmed = Не хватает подтверждения. Поставьте отметку и отправьте ещё раз.
problem-condition-first = Сначала запишите, как выполнено условие пересдачи, затем разрешите её.
problem-not-ready = Защиту пока не назначить: план ещё не сдан.
problem-bad-panel = Комиссию так собрать нельзя. Выберите разных людей; наставник в ней не оценивает.
problem-level-missing = Выставлены не все уровни. Выберите уровень в каждой строке.
problem-sheet-in = Ваша оценка уже сдана и не меняется. Обновите страницу, чтобы увидеть её.
problem-outcome-not-allowed = Результаты не позволяют такой итог. Рядом с ним написано, чего не хватает.
problem-department-missing = Для перевода нужен отдел. Выберите его.
problem-decide-first = Оформлять пока нечего: сначала решение подписывает руководитель клиентского сервиса.
problem-already-registered = Решение уже оформлено. Обновите страницу.
problem-bad-sign-in = Пароль не подошёл. Проверьте почту и раскладку или попросите у администратора новую ссылку.
problem-password-too-short = Пароль слишком короткий. Возьмите фразу из нескольких слов.
problem-password-too-long = Пароль слишком длинный. Сократите его.
problem-password-common = Такой пароль подбирают первым. Возьмите другую фразу.
problem-passwords-differ = Пароли не совпали. Введите новый пароль в обоих полях заново.
problem-bad-email = Это не похоже на почту. Нужны имя, знак @ и домен, например name@mail.ru.
problem-email-taken = Эта почта уже занята. Найдите человека в списке и выдайте новую ссылку.
problem-bad-field = Поле не заполнено или не разобрать. Проверьте форму и отправьте ещё раз.

# Cohorts

cohort-month-1 = Январь
cohort-month-2 = Февраль
cohort-month-3 = Март
cohort-month-4 = Апрель
cohort-month-5 = Май
cohort-month-6 = Июнь
cohort-month-7 = Июль
cohort-month-8 = Август
cohort-month-9 = Сентябрь
cohort-month-10 = Октябрь
cohort-month-11 = Ноябрь
cohort-month-12 = Декабрь
materials-none-here = Здесь пока ничего: измените отбор
mentor-is = Наставник: { $name }.
problem-own-door = Свой доступ закрыть нельзя: это делает другой администратор. Ничего не изменилось.
problem-bad-date = Дата слишком далеко: выберите день не дальше года. Ничего не изменилось.
problem-month-over = Стажировка завершена, решение оформлено. Сделанное сохранено, нового начать нельзя.
problem-own-signature = Решение и его регистрация требуют двух разных людей, и не о себе. Ничего не изменилось.
event-internship-begun = Стажировка начата
